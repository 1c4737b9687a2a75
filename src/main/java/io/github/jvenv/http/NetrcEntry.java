package io.github.jvenv.http;

import java.util.Optional;

/**
 * What a netrc file says of one machine; empty texts where it says nothing.
 *
 * @param login the user's name
 * @param account another name, which counts where there is no login
 * @param password the password; never part of {@link #toString()}
 */
record NetrcEntry(String login, String account, String password) {
    /** The user name and password, as HTTP clients take them from an entry; empty for an entry that says nothing. */
    Optional<Credentials> credentials() {
        if (login.isEmpty() && account.isEmpty() && password.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Credentials(login.isEmpty() ? account : login, password));
    }

    @Override
    public String toString() {
        return login + ":***";
    }
}
