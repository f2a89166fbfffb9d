# lactea_parameters(NAMESPACE [FILE]): turns assets/parameters/FILE.json (NAMESPACE.json) into a header
# model/NAMESPACE/parameters.h with one struct member per constant, so that a biological number
# is written once, in the file that also holds its unit, range and source.
function(lactea_parameters namespace)
  set(file ${namespace})
  if(ARGC GREATER 1)
    set(file ${ARGV1})
  endif()
  set(source ${PROJECT_SOURCE_DIR}/assets/parameters/${file}.json)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
  file(READ ${source} json)
  string(JSON count LENGTH "${json}" parameters)
  math(EXPR last "${count} - 1")
  set(members "")
  set(rows "")
  foreach(i RANGE ${last})
    foreach(key name value low high unit source meaning)
      string(JSON ${key} GET "${json}" parameters ${i} ${key})
    endforeach()
    string(APPEND members "    double ${name} = ${value};  ///< ${meaning} [${unit}; ${low} to ${high}; ${source}]\n")
    string(APPEND rows "    {\"${name}\", ${value}, ${low}, ${high}, \"${unit}\", \"${source}\", \"${meaning}\", &Parameters::${name}},\n")
  endforeach()
  file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/generated/model/${namespace}/parameters.h @ONLY CONTENT
[[// Made from assets/parameters/@file@.json by packaging/cmake/LacteaParameters.cmake; edit that file instead.
#pragma once

#include <array>

#include "model/core/parameter_info.h"

namespace lactea::@namespace@ {

/// The constants of model/@namespace@ at their published or assumed values.
struct Parameters {
@members@};

inline constexpr std::array<ParameterInfo<Parameters>, @count@> parameterTable{{
@rows@}};

}  // namespace lactea::@namespace@
]])
endfunction()
