# lactea_options: warnings and sanitizers of our own targets; link it PRIVATE.
add_library(lactea_options INTERFACE)
target_compile_options(lactea_options INTERFACE -Wall -Wextra -Wpedantic -Wnon-virtual-dtor
  $<$<BOOL:${LACTEA_WERROR}>:-Werror>)
# What Qt 6.4 generates from QML shadows names: targets that are QML modules go without that warning.
target_compile_options(lactea_options INTERFACE $<$<NOT:$<BOOL:$<TARGET_PROPERTY:QT_QML_MODULE_URI>>>:-Wshadow>)
# g++ 12 warns of overlapping copies inside std::string's operator+ (gcc bug 105651); can go with g++ 13.
target_compile_options(lactea_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
# Same scenario + seed + steps = same bits: no fused multiply-add that one compiler uses and another does not.
target_compile_options(lactea_options INTERFACE -ffp-contract=off)
if(LACTEA_SANITIZE)
  target_compile_options(lactea_options INTERFACE -fsanitize=${LACTEA_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(lactea_options INTERFACE -fsanitize=${LACTEA_SANITIZE})
endif()
