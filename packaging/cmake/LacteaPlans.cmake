# lactea_plans(): turns assets/parameters/body.json into the header model/anatomy/body/plan_table.h, so that every input of
# the generator is written once, in the file that also holds its unit, range and sources.

# The value of `key` for one plan: its own under plans/PLAN, else the row's.
function(_lactea_plan_value out row plan key)
  string(JSON value ERROR_VARIABLE missing GET "${row}" plans ${plan} ${key})
  if(missing)
    string(JSON value GET "${row}" ${key})
  endif()
  set(${out} ${value} PARENT_SCOPE)
endfunction()

# One plan's initialiser of a row: {mean, sd, low, high} or a number.
function(_lactea_plan_initialiser out row plan array)
  if(array STREQUAL "numbers")
    string(JSON value ERROR_VARIABLE missing GET "${row}" plans ${plan})
    if(missing)
      string(JSON value GET "${row}" value)
    endif()
    set(${out} ${value} PARENT_SCOPE)
    return()
  endif()
  set(values "")
  foreach(key mean sd low high)
    _lactea_plan_value(value "${row}" ${plan} ${key})
    list(APPEND values ${value})
  endforeach()
  list(JOIN values ", " values)
  set(${out} "Measured{${values}}" PARENT_SCOPE)
endfunction()

function(_lactea_plan_rows out json array)
  string(JSON count LENGTH "${json}" ${array})
  math(EXPR last "${count} - 1")
  set(rows "")
  foreach(i RANGE ${last})
    string(JSON row GET "${json}" ${array} ${i})
    foreach(key name field unit source meaning least most)
      string(JSON ${key} GET "${row}" ${key})
    endforeach()
    set(plans "")
    foreach(plan classic ultrasound full)
      _lactea_plan_initialiser(values "${row}" ${plan} ${array})
      list(APPEND plans "${values}")
    endforeach()
    list(JOIN plans ", " plans)
    string(APPEND rows "    {\"${name}\", \"${unit}\", \"${source}\", \"${meaning}\", &BreastPlan::${field}, ${least}, ${most}, {${plans}}},\n")
  endforeach()
  set(${out} "${rows}" PARENT_SCOPE)
  set(${out}_count ${count} PARENT_SCOPE)
endfunction()

function(lactea_plans)
  set(source ${PROJECT_SOURCE_DIR}/assets/parameters/body.json)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
  file(READ ${source} json)
  _lactea_plan_rows(measured "${json}" parameters)
  _lactea_plan_rows(numbers "${json}" numbers)
  file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/generated/model/anatomy/body/plan_table.h @ONLY CONTENT
[[// Made from assets/parameters/body.json by packaging/cmake/LacteaPlans.cmake; edit that file instead.
#pragma once

#include <array>

#include "model/anatomy/body/breast_plan.h"

namespace lactea::anatomy {

inline constexpr std::array<PlanParameter, @measured_count@> planParameterTable{{
@measured@}};

inline constexpr std::array<PlanNumber, @numbers_count@> planNumberTable{{
@numbers@}};

} // namespace lactea::anatomy
]])
endfunction()
