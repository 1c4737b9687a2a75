package io.github.jvenv.rpm;

import io.github.jvenv.packaging.BytecodeRemoval;
import io.github.jvenv.packaging.PackageDescription;
import io.github.jvenv.packaging.Scriptlets;

/**
 * What an RPM runs: what was asked for, and what its services need. rpm passes on how many packages of the name there
 * will be: 1 for a first installation, 0 for a last removal.
 */
final class RpmScriptlets {
    private static final String RELOAD = "if [ -d /run/systemd/system ]; then systemctl daemon-reload || :; fi\n";

    private RpmScriptlets() {}

    static Scriptlets of(PackageDescription description) {
        // In an upgrade it goes before the new files come: left where it is, it keeps the directories of dropped
        // modules,
        // which Python then imports empty; taken away later, it would take along what the new version brings.
        String removal = "  " + BytecodeRemoval.below(description.directory()) + "fi\n";
        Scriptlets cleaning =
                new Scriptlets("if [ \"$1\" != 1 ]; then\n" + removal, "", "if [ \"$1\" = 0 ]; then\n" + removal, "");
        Scriptlets asked = description.scriptlets();
        if (description.services().isEmpty()) {
            return asked.apartThen(cleaning);
        }
        String units = String.join(" ", description.services());
        Scriptlets services = new Scriptlets(
                "",
                "if [ \"$1\" = 1 ] && command -v systemctl >/dev/null; then systemctl --no-reload preset " + units
                        + " || :; fi\n" + RELOAD,
                "if [ \"$1\" = 0 ] && command -v systemctl >/dev/null; then\n"
                        + "  if [ -d /run/systemd/system ]; then systemctl stop " + units + " || :; fi\n"
                        + "  systemctl --no-reload disable " + units + " || :\nfi\n",
                RELOAD + "if [ \"$1\" -ge 1 ] && [ -d /run/systemd/system ]; then systemctl try-restart " + units
                        + " || :; fi\n");
        return services.then(asked.apartThen(cleaning));
    }
}
