/**
 * Source trees from version control. {@link io.github.jvenv.vcs.GitRepositories} fetches with the {@code git} program, as pip
 * does, so that everything a user has set up for it counts: credential helpers, keys for ssh, URL rewriting, large files.
 *
 * <pre>
 * &lt;cache&gt;/
 *   &lt;SHA-256 of the URL without user info&gt;/   a bare repository: every branch and tag, contents as far as they were needed
 *   locks/                                   empty files, one for each repository
 * </pre>
 *
 * <p>A repository is fetched into a cache first, and a tree is made from there, so a commit that was fetched once is there
 * without a network. Of a partial clone (2.17 and later, where the server goes along) only the contents of commits that are
 * checked out are fetched. The trees are whole repositories of their own: backends ask them for tags and history.
 *
 * <p>Nothing from outside reaches a shell, or stands where {@code git} looks for options. A user name and a password in a URL
 * are handed over beside the command line, are not written to the cache or the tree, and appear in no message.
 */
@NullMarked
package io.github.jvenv.vcs;

import org.jspecify.annotations.NullMarked;
