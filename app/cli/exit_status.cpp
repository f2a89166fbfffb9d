#include "app/cli/exit_status.h"

#include <iostream>

namespace lactea::cli {

int report(const Error& error, ExitStatus status)
{
    std::cerr << "lactea: " << error.text() << "\n";
    return status;
}

} // namespace lactea::cli
