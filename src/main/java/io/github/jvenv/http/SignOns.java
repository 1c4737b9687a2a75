package io.github.jvenv.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who we are at every server. Two indexes of one server may know us by different names: as pip does, the one counts whose
 * URL has the most in common with the one that is asked for.
 */
final class SignOns {
    static final SignOns NONE = new SignOns(List.of(), Netrc.NONE);

    private final List<SignOn> named;
    private final Netrc netrc;

    private SignOns(List<SignOn> named, Netrc netrc) {
        this.named = List.copyOf(named);
        this.netrc = netrc;
    }

    SignOns with(SignOn more) {
        List<SignOn> all = new ArrayList<>(named);
        all.add(more);
        return new SignOns(all, netrc);
    }

    SignOns with(Netrc file) {
        return new SignOns(named, file);
    }

    /** Who we are for a URL, or at least where that could be said. */
    Optional<SignOn> find(URI url) {
        Optional<SignOn> nearest = nearest(url);
        if (nearest.flatMap(SignOn::credentials).isPresent()) {
            return nearest;
        }
        Optional<SignOn> machine =
                netrc.machine(Origin.of(url).host()).map(user -> new SignOn(url, Optional.of(user), netrc.place()));
        return machine.isPresent() ? machine : nearest;
    }

    private Optional<SignOn> nearest(URI url) {
        SignOn nearest = null;
        int most = -1;
        for (SignOn candidate : named) {
            int nearness = candidate.nearness(url);
            boolean tells = nearness == most
                    && nearest != null
                    && nearest.credentials().isEmpty()
                    && candidate.credentials().isPresent();
            if (nearness > most || tells) {
                nearest = candidate;
                most = nearness;
            }
        }
        return Optional.ofNullable(nearest);
    }
}
