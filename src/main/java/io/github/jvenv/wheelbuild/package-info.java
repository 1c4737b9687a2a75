/**
 * A project's own Python sources made into a wheel ("Binary distribution format", PEP 427), for any platform. What is said
 * of the project comes in as values, and goes out as the files of {@code .dist-info}.
 *
 * <pre>
 *   Maven's version --MavenVersion--> PEP 440 --+
 *   licences, {@link io.github.jvenv.spec.license} -----+--> {@link io.github.jvenv.wheelbuild.AuthoredMetadata} --> METADATA --+
 *   entry points ------------------------------------------------------------> entry_points.txt --+--> {@link io.github.jvenv.wheelbuild.WheelFile}
 *   directories --SourceFiles--> package files, licence files --------------------> RECORD -------+
 * </pre>
 *
 * <p>The same input gives the same bytes: files in the order of their paths, those of {@code .dist-info} last and RECORD at
 * the very end, one time for all. No build backend runs; a project that needs one is built by the room {@code build}.
 */
@NullMarked
package io.github.jvenv.wheelbuild;

import org.jspecify.annotations.NullMarked;
