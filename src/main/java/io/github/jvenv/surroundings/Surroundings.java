package io.github.jvenv.surroundings;

import io.github.jvenv.discovery.SearchScope;
import io.github.jvenv.filesystem.KeyedLocks;
import io.github.jvenv.http.HttpSettings;
import io.github.jvenv.http.TransferProgress;
import io.github.jvenv.managed.ManagedInterpreters;
import io.github.jvenv.managed.ManagedPlatform;
import io.github.jvenv.state.RecentEnvironments;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What an operation takes from whoever runs it, so that nothing comes from the process by accident.
 *
 * @param version of this plugin: what another one has made is made anew, since it may be made otherwise; builds of one
 *     snapshot count as the same
 * @param store the directory of everything that is kept for the next build
 * @param interpreters where installed interpreters are looked for
 * @param managed the interpreters of the Maven repository
 * @param machine this machine, in the words of the Maven repository
 * @param network how the network is reached, and whether at all
 * @param servers what the user's settings say about servers
 * @param progress is told how downloads go
 * @param update whether answers are asked for anew that would still count ({@code -U})
 * @param force whether nothing counts that was made before this build, as if it had been cleaned away
 * @param clock tells the age of cached answers
 * @param environmentLocks one for each environment; the same object for all that run in one process
 * @param recent what this build has installed or looked at already
 * @param narration is told what happens
 */
public record Surroundings(
        String version,
        Path store,
        SearchScope interpreters,
        ManagedInterpreters managed,
        ManagedPlatform machine,
        HttpSettings network,
        ServerSettings servers,
        TransferProgress progress,
        boolean update,
        boolean force,
        Clock clock,
        KeyedLocks environmentLocks,
        RecentEnvironments recent,
        Narration narration) {
    /** Whether what is at a place is to be made anew: once in a build, since afterwards it is this build's own. */
    public boolean startsOver(Path place) {
        return force && recent.startOver(place);
    }
}
