/**
 * The files that describe a distribution, as values: what stands in a {@code .dist-info} directory, or beside a wheel on
 * an index.
 *
 * <table>
 *   <caption>Files and their values</caption>
 *   <tr><td>{@code METADATA}, {@code PKG-INFO}</td><td>{@link io.github.jvenv.spec.metadata.CoreMetadata}</td>
 *       <td>Core metadata 1.0 to 2.4 (PEP 241, 314, 345, 566, 643, 685, 639); later 2.x is read as far as it is known</td></tr>
 *   <tr><td>{@code WHEEL}</td><td>{@link io.github.jvenv.spec.metadata.WheelMetadata}</td>
 *       <td>Binary distribution format (PEP 427)</td></tr>
 *   <tr><td>{@code entry_points.txt}</td><td>{@link io.github.jvenv.spec.metadata.EntryPoints}</td>
 *       <td>Entry points specification</td></tr>
 *   <tr><td>{@code direct_url.json}</td><td>{@link io.github.jvenv.spec.metadata.DirectUrl}</td>
 *       <td>Direct URL origin (PEP 610)</td></tr>
 * </table>
 *
 * <p>{@code RECORD} is no description but a list of files, and has its place with wheels. Everything here is made from
 * bytes that somebody else wrote: the size is limited, and a file that cannot be made sense of is an
 * {@link io.github.jvenv.spec.metadata.InvalidMetadataFailure}. Old distributions are full of small faults that pip
 * passes over, so single fields of core metadata may be faulty:
 * {@link io.github.jvenv.spec.metadata.CoreMetadata#problems()} has them, typed, and only who needs such a field stumbles.
 */
@NullMarked
package io.github.jvenv.spec.metadata;

import org.jspecify.annotations.NullMarked;
