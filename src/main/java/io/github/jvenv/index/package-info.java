/**
 * What package indexes offer: the Simple API, over HTTP or on disk, flat places that follow no API, several of these seen
 * as one, and a cache of what they said.
 *
 * <pre>
 *   IndexChain --first--> FlatIndex: the files of FlatLocations --FlatListing--> directories, HTML pages (PageCache)
 *        |
 *        +--else, in order, unless names are bound--> SimpleIndex
 *
 *   SimpleIndex --files of a project--> ProjectPages --> PageCache, else HTTP --> PageReader
 *        |                                                        CompactPage, kept in memory and on disk
 *        +--metadata of a file--> IndexCache, else MetadataFiles: the file beside the wheel,
 *                                 else the wheel's end (RemoteChannel), else the whole wheel (WholeWheels)
 *   DistributionDownload --a file--> disk, hashed on the way
 * </pre>
 *
 * <p>Reading two megabytes of JSON takes a JVM that has just started longer than everything else in a build that has
 * nothing to fetch. So a page is read once, and kept in a form of which only the parts are decoded that somebody asks
 * for.
 *
 * <p>What a server sends comes from outside: sizes are bounded, and a file may not come with another content than its page
 * promised.
 *
 * @see <a href="https://packaging.python.org/en/latest/specifications/simple-repository-api/">Simple repository API</a>
 */
@NullMarked
package io.github.jvenv.index;

import org.jspecify.annotations.NullMarked;
