/**
 * What pip's own configuration says about where distributions come from: the machine of a company is set up for pip
 * already, and so need not be set up again.
 *
 * <pre>
 *   PipSurroundings --PipFiles--> which files count, in pip's order --IniFile--> sections of settings
 *        |                                                                            |
 *        +--variables that begin with PIP_----------------------------------> PipSettings: the last word counts
 *                                                                                     |
 *                                                                       PipConfiguration: typed, with its origin
 * </pre>
 *
 * @see <a href="https://pip.pypa.io/en/stable/topics/configuration/">pip's configuration</a>
 */
@NullMarked
package io.github.jvenv.pipconfig;

import org.jspecify.annotations.NullMarked;
