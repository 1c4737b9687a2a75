package io.github.jvenv.deb;

import io.github.jvenv.packaging.BytecodeRemoval;
import io.github.jvenv.packaging.PackageDescription;
import io.github.jvenv.packaging.Scriptlets;

/**
 * What a deb runs: what was asked for, and what its services need. dpkg passes on what it does: {@code configure}, {@code
 * remove}, {@code purge} and others. Whether a service was switched off by the administrator is kept by Debian's own helper,
 * which every Debian system has.
 */
final class DebScriptlets {
    private static final String RUNNING = "[ -d /run/systemd/system ]";

    private DebScriptlets() {}

    static Scriptlets of(PackageDescription description) {
        Scriptlets ours = Scriptlets.NONE;
        for (String unit : description.services()) {
            ours = ours.then(service(unit));
        }
        String cleaning = BytecodeRemoval.below(description.directory());
        ours = ours.then(new Scriptlets("", "", "if [ \"$1\" != failed-upgrade ]; then\n  " + cleaning + "fi\n", ""));
        return description.scriptlets().apartThen(ours);
    }

    private static Scriptlets service(String unit) {
        return new Scriptlets(
                "",
                "if [ \"$1\" = configure ] && command -v deb-systemd-helper >/dev/null; then\n"
                        + "  deb-systemd-helper unmask " + unit + " >/dev/null || true\n"
                        + "  if deb-systemd-helper --quiet was-enabled " + unit + "; then\n"
                        + "    deb-systemd-helper enable " + unit + " >/dev/null || true\n"
                        + "  else\n"
                        + "    deb-systemd-helper update-state " + unit + " >/dev/null || true\n"
                        + "  fi\n"
                        + "  if " + RUNNING + "; then\n"
                        + "    systemctl --system daemon-reload >/dev/null || true\n"
                        + "    if [ -n \"$2\" ]; then action=restart; else action=start; fi\n"
                        + "    deb-systemd-invoke $action " + unit + " >/dev/null || true\n"
                        + "  fi\nfi\n",
                "if [ \"$1\" = remove ] && " + RUNNING + "; then\n" + "  deb-systemd-invoke stop " + unit
                        + " >/dev/null || true\nfi\n",
                "if [ \"$1\" = remove ] && " + RUNNING + "; then\n"
                        + "  systemctl --system daemon-reload >/dev/null || true\nfi\n"
                        + "if [ \"$1\" = purge ] && command -v deb-systemd-helper >/dev/null; then\n"
                        + "  deb-systemd-helper purge " + unit + " >/dev/null || true\nfi\n");
    }
}
