package io.github.jvenv.install;

import io.github.jvenv.spec.metadata.EntryPoint;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.venv.Layout;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The programs of pip. Its wheels name them for the Python that built the wheel; installers, pip itself among them, put
 * {@code pip}, {@code pip3} and {@code pip3.12} in their place, for the Python that is installed into.
 */
final class PipPrograms {
    private static final ProjectName PIP = ProjectName.parse("pip");
    private static final Pattern VERSIONED = Pattern.compile("pip\\d+(\\.\\d+)?");
    private static final Pattern LIBRARY = Pattern.compile("\\D+(\\d+)\\.(\\d+)t?");

    private PipPrograms() {}

    /**
     * The programs that a wheel gets.
     *
     * @param declared those that it declares, by name
     */
    static SortedMap<String, EntryPoint> of(
            ProjectName project, SortedMap<String, EntryPoint> declared, Layout layout) {
        EntryPoint pip = declared.get("pip");
        Matcher python = LIBRARY.matcher(layout.headers().fileName());
        if (!project.equals(PIP) || pip == null || !python.matches()) {
            return declared;
        }
        SortedMap<String, EntryPoint> programs = new TreeMap<>(declared);
        programs.keySet().removeIf(name -> VERSIONED.matcher(name).matches());
        for (String version : new String[] {python.group(1), python.group(1) + "." + python.group(2)}) {
            programs.put("pip" + version, new EntryPoint(pip.group(), "pip" + version, pip.value()));
        }
        return programs;
    }
}
