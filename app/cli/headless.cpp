#include "app/cli/headless.h"

#include <iostream>

#include <CLI/CLI.hpp>

#include "app/cli/exit_status.h"

namespace lactea::cli {

void Headless::addTo(CLI::App& app)
{
    m_simulateCommand = addSimulateCommand(app, m_simulate);
    m_anatomyCommand = addAnatomyCommand(app, m_anatomy);
    m_flowCommand = addFlowCommand(app, m_flow);
    m_populationCommand = addPopulationCommand(app, m_population);
}

std::optional<int> Headless::runChosen() const
{
    if (m_simulateCommand != nullptr && m_simulateCommand->parsed())
        return runSimulate(m_simulate);
    if (m_anatomyCommand != nullptr && m_anatomyCommand->parsed())
        return runAnatomy(m_anatomy);
    if (m_flowCommand != nullptr && m_flowCommand->parsed())
        return runFlow(m_flow);
    if (m_populationCommand != nullptr && m_populationCommand->parsed())
        return runPopulation(m_population);
    return std::nullopt;
}

int runHeadless(int argc, const char* const* argv)
{
    CLI::App app("How the breast makes and gives milk", "lactea");
    Headless headless;
    headless.addTo(app);
    app.require_subcommand(1);
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        std::cout << app.help();
        return Done;
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success))
            return Done;
        return report({Error::Code::InvalidArgument, "", error.what()});
    }
    return headless.runChosen().value_or(WrongUsage);
}

} // namespace lactea::cli
