#!/bin/sh
# in_weston.sh PROGRAM...: runs it in a Wayland compositor without a screen. 77: there is none that starts.
socket=lactea-storm-$$
XDG_RUNTIME_DIR=$(mktemp -d) && export XDG_RUNTIME_DIR && chmod 700 "$XDG_RUNTIME_DIR"
trap 'kill "$weston" 2>/dev/null; rm -rf "$XDG_RUNTIME_DIR"' EXIT
if ! command -v weston >/dev/null; then
    echo "weston is not installed"
    exit 77
fi
weston --backend=headless-backend.so --socket="$socket" --width=1600 --height=1000 --no-config --idle-time=0 \
    >"$XDG_RUNTIME_DIR/log" 2>&1 &
weston=$!
for _ in $(seq 100); do
    [ -S "$XDG_RUNTIME_DIR/$socket" ] && break
    sleep 0.1
done
if [ ! -S "$XDG_RUNTIME_DIR/$socket" ]; then
    echo "weston does not start:"
    cat "$XDG_RUNTIME_DIR/log"
    exit 77
fi
unset DISPLAY
WAYLAND_DISPLAY=$socket QT_QPA_PLATFORM=wayland QT_IM_MODULE=compose "$@"
