/**
 * From a source tree to a wheel, or to its metadata: source distributions, directories and repositories (PEP 517, 518, 660).
 *
 * <pre>
 * archive --{@link io.github.jvenv.build.SourceArchive}--&gt; {@link io.github.jvenv.build.SourceTree}
 *     --{@link io.github.jvenv.build.StaticMetadata}--&gt; metadata, where the tree's own files can be believed (PEP 643, 621)
 *     --{@link io.github.jvenv.build.SourceBuild}--&gt; metadata by the backend's hooks, and the {@link io.github.jvenv.build.BuiltWheel}
 * </pre>
 *
 * <p>A build runs code of the distribution, by way of its <em>backend</em>: the object that {@code build-backend} in
 * {@code pyproject.toml} names, whose functions are the <em>hooks</em>. Each hook runs in a process of its own, in the
 * interpreter of an environment that holds what the tree requires to be built. Making such an environment needs a
 * resolution, which may need another build: this room only asks for one, through the port
 * {@link io.github.jvenv.build.BuildEnvironments}, and hands on the {@link io.github.jvenv.build.BuildChain} of builds that
 * wait for it, so that a build which requires itself is told instead of tried for ever.
 *
 * <p>A build may do anything that its user may. What is guarded against here are accidents and what comes before code of the
 * distribution runs: paths in archives, sizes, words that would be taken for options. What hooks answer is checked like any
 * other input.
 *
 * <p>{@link io.github.jvenv.build.BuiltWheels} finds a wheel again by what determined it, which a
 * {@link io.github.jvenv.build.BuildKey} gathers.
 */
@NullMarked
package io.github.jvenv.build;

import org.jspecify.annotations.NullMarked;
