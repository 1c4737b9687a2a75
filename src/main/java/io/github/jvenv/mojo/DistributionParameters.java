package io.github.jvenv.mojo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the project's own distribution, as the element {@code <distribution>} holds it. What a POM says itself need
 * not be said again. Single values have the user property {@code jvenv.distribution.<name>}, which counts where the element
 * leaves them out.
 */
public final class DistributionParameters {
    /** The distribution's name: the POM's {@code artifactId}. */
    @Nullable
    String name;

    /** The distribution's version (PEP 440): what the POM's version comes to. */
    @Nullable
    String version;

    /** The project in one line: the first paragraph of the POM's {@code description}. */
    @Nullable
    String summary;

    /** The file that describes the project at length: {@code README.md}, {@code README.rst} or {@code README.txt}. */
    @Nullable
    String readme;

    /**
     * The licence as an SPDX expression, such as {@code Apache-2.0 OR MIT}, with {@code LicenseRef-<name>} for what is not on the
     * SPDX License List: the POM's {@code licenses}, any of which users may choose.
     */
    @Nullable
    String license;

    /** The files of licences, as Ant's patterns: {@code LICENSE*}, {@code COPYING*}, {@code NOTICE*}, {@code AUTHORS*}. */
    @Nullable
    List<@Nullable String> licenseFiles;

    /** Which versions of Python it runs on, for example {@code >=3.9}. */
    @Nullable
    String requiresPython;

    /** Words to find it by. */
    @Nullable
    List<@Nullable String> keywords;

    /** Classifiers, for example {@code Typing :: Typed}. */
    @Nullable
    List<@Nullable String> classifiers;

    /** Addresses by labels, besides the POM's {@code url}, {@code scm} and {@code issueManagement}. */
    @Nullable
    Map<String, @Nullable String> urls;

    /** The directories of what is imported: {@code src/main/python}. Everything in them is in the wheel, data files too. */
    @Nullable
    List<@Nullable String> sourceDirectories;

    /** Which of the files there are in the wheel, as Ant's patterns: all but bytecode and what tools leave. */
    @Nullable
    List<@Nullable String> includes;

    /** Which of these are not. */
    @Nullable
    List<@Nullable String> excludes;

    /** Commands for a terminal, by name: {@code <greet>greeter.main:run</greet>}. */
    @Nullable
    Map<String, @Nullable String> consoleScripts;

    /** Commands without a terminal, by name. */
    @Nullable
    Map<String, @Nullable String> guiScripts;

    /** Other entry points: in the element of a group, {@code name = module:object}, parted by commas or lines. */
    @Nullable
    Map<String, @Nullable String> entryPoints;

    /**
     * What the distribution needs: the plugin's {@code requirements}, and the project's dependencies of type {@code whl}. An
     * empty element means nothing.
     */
    @Nullable
    List<@Nullable String> dependencies;

    /** What its extras need: in the element of an extra, requirements parted by commas. */
    @Nullable
    Map<String, @Nullable String> optionalDependencies;
}
