/**
 * What a package index offers: the Simple API, over HTTP or on disk, and a cache of what it said.
 *
 * <pre>
 *   SimpleIndex --files of a project--> ProjectPages --> IndexCache, else HTTP --> PageReader (JSON or HTML)
 *        |                                                   CompactPage, kept in memory and on disk
 *        +--metadata of a file--> IndexCache, else MetadataFiles: the file beside the wheel,
 *                                 else the wheel's end (RemoteChannel), else the whole wheel (WholeWheels)
 *   DistributionDownload --a file--> disk, hashed on the way
 * </pre>
 *
 * <p>Reading two megabytes of JSON takes a JVM that has just started longer than everything else in a build that has
 * nothing to fetch. So a page is read once, and kept in a form of which only the parts are decoded that somebody asks
 * for.
 *
 * <p>Everything a page says comes from outside: sizes and counts are bounded, names that could not be a file's are left
 * out, and a file may come neither from a worse place than its page did nor with another content than its page
 * promised.
 *
 * @see <a href="https://packaging.python.org/en/latest/specifications/simple-repository-api/">Simple repository API</a>
 */
@NullMarked
package io.github.jvenv.index;

import org.jspecify.annotations.NullMarked;
