package io.github.jvenv.mojo;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.text.SyntaxFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parameter that takes the names of projects. */
final class ProjectNameList {
    private ProjectNameList() {}

    /**
     * The names that elements hold.
     *
     * @param parameter the parameter as a POM names it, such as {@code <exclude>}
     */
    static List<ProjectName> of(String parameter, @Nullable List<@Nullable String> configured) {
        return TextList.of(configured).stream()
                .map(name -> parse(parameter, name))
                .toList();
    }

    private static ProjectName parse(String parameter, String name) {
        try {
            return ProjectName.parse(name);
        } catch (SyntaxFailure e) {
            throw new Failure(
                    "The parameter " + parameter + " has '" + name + "', and expected are names of projects. "
                            + e.getMessage(),
                    e);
        }
    }
}
