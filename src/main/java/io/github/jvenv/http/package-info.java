/**
 * HTTP as this project needs it, over the JDK's blocking connections: the only room that names a network class.
 *
 * <pre>
 *   Request --HttpAdapter--> tries, pauses between them (RetryPolicy)
 *                  one try = Exchange: proxy, credentials, redirects --> Response
 *                  a download = tries that continue where the last one broke off --> DownloadSink
 * </pre>
 *
 * A build fetches a hundred files once, in a JVM that has not warmed up: what counts is processor time per byte, and
 * most of it goes into TLS. The blocking client of the JDK costs the least of those that come with it; connections
 * are kept alive, bodies are read in large pieces, and nothing stands between the socket and the reader but a
 * counter.
 *
 * <p>Everything that depends on the user's machine comes in as a value: proxies, credentials, offline mode, time-outs.
 * Credentials belong to an {@linkplain io.github.jvenv.http.Origin origin} and never follow a redirect to another one;
 * no message shows them, nor a URL's query. A try that failed for a passing reason is made again, a bounded number of
 * times. What fails in the end is an {@link io.github.jvenv.http.HttpFailure} that says what was wanted, from where,
 * why it could not be had, and how often it was tried.
 */
@NullMarked
package io.github.jvenv.http;

import org.jspecify.annotations.NullMarked;
