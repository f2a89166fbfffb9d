# lactea_options: warnings and sanitizers of our own targets; link it PRIVATE.
add_library(lactea_options INTERFACE)
target_compile_options(lactea_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
  $<$<BOOL:${LACTEA_WERROR}>:-Werror>)
# Same scenario + seed + steps = same bits: no fused multiply-add that one compiler uses and another does not.
target_compile_options(lactea_options INTERFACE -ffp-contract=off)
if(LACTEA_SANITIZE)
  target_compile_options(lactea_options INTERFACE -fsanitize=${LACTEA_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(lactea_options INTERFACE -fsanitize=${LACTEA_SANITIZE})
endif()
