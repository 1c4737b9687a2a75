package io.github.jvenv.access;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.http.Credentials;
import io.github.jvenv.http.HostName;
import io.github.jvenv.http.Netrc;
import io.github.jvenv.http.SignOn;
import io.github.jvenv.surroundings.ServerSettings;
import java.net.URI;
import java.util.Optional;

/**
 * Looks for the user name and password that go with a URL which a user named.
 *
 * <ol>
 *   <li>Those in the URL, if there is a password.
 *   <li>Those of the {@code <server>} in settings.xml with the index's id or, where it has none, with the name of the host
 *       as id: so a password never goes to a host that was not named beside it.
 *   <li>Those of the netrc file, if they are for the user that the URL names, or it names none.
 *   <li>The user in the URL, without a password, as tokens are written.
 * </ol>
 *
 * @param servers what the user's settings say
 * @param netrc the user's netrc file
 */
record SignOnSearch(ServerSettings servers, Netrc netrc) {
    SignOn find(URI url, Optional<Credentials> inUrl, Optional<String> id) {
        String host = HostName.find(url).orElse("");
        String server = id.orElse(host);
        if (inUrl.filter(Credentials::hasPassword).isPresent()) {
            return new SignOn(url, inUrl, "the URL");
        }
        Optional<String> user = inUrl.map(Credentials::userName);
        Optional<Credentials> inSettings = servers.credentials(server).map(found -> complete(found, user, server));
        if (inSettings.isPresent()) {
            return new SignOn(url, inSettings, "the <server> '" + server + "' of settings.xml");
        }
        Optional<Credentials> inNetrc =
                netrc.named(host).filter(found -> user.isEmpty() || user.get().equals(found.userName()));
        if (inNetrc.isPresent()) {
            return new SignOn(url, inNetrc, netrc.place());
        }
        return inUrl.isPresent()
                ? new SignOn(url, inUrl, "the URL")
                : new SignOn(url, Optional.empty(), "a <server> with the id '" + server + "' in settings.xml");
    }

    private static Credentials complete(Credentials found, Optional<String> user, String server) {
        if (!found.userName().isEmpty()) {
            return found;
        }
        return new Credentials(
                user.orElseThrow(() -> new Failure(
                        "The <server> '" + server + "' of settings.xml has no user name.",
                        "Give it a <username>; tokens mostly go with the name __token__.")),
                found.password());
    }
}
