package io.github.jvenv.spec.version;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version consists of; its text is the version's normal form.
 *
 * @param release at least one number, trailing zeros as they were written
 * @param local the local segments, lower-case, parted by dots, numbers without leading zeros
 */
record VersionParts(
        Numeral epoch,
        List<Numeral> release,
        @Nullable PreRelease pre,
        @Nullable Numeral post,
        @Nullable Numeral dev,
        @Nullable String local) {

    VersionParts {
        release = List.copyOf(release);
    }

    /** Epoch and release, without pre-, post-, development and local part. */
    VersionParts base() {
        return new VersionParts(epoch, release, null, null, null, null);
    }

    VersionParts withRelease(List<Numeral> other) {
        return new VersionParts(epoch, other, pre, post, dev, local);
    }

    VersionParts withPre(@Nullable PreRelease other) {
        return new VersionParts(epoch, release, other, post, dev, local);
    }

    VersionParts withPost(@Nullable Numeral other) {
        return new VersionParts(epoch, release, pre, other, dev, local);
    }

    VersionParts withDev(@Nullable Numeral other) {
        return new VersionParts(epoch, release, pre, post, other, local);
    }

    VersionParts withoutLocal() {
        return new VersionParts(epoch, release, pre, post, dev, null);
    }

    VersionParts withoutTrailingZeros() {
        return withRelease(release.subList(0, Math.max(1, significantReleaseLength())));
    }

    /** How many release numbers remain without the trailing zeros, which do not count in comparisons. */
    int significantReleaseLength() {
        int length = release.size();
        while (length > 0 && release.get(length - 1).isZero()) {
            length--;
        }
        return length;
    }

    /** How many trailing zeros the shortest spelling of the release does without. */
    int writtenZeros() {
        return release.size() - Math.max(1, significantReleaseLength());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (!epoch.isZero()) {
            text.append(epoch).append('!');
        }
        for (int i = 0; i < release.size(); i++) {
            text.append(i == 0 ? "" : ".").append(release.get(i));
        }
        if (pre != null) {
            text.append(pre);
        }
        if (post != null) {
            text.append(".post").append(post);
        }
        if (dev != null) {
            text.append(".dev").append(dev);
        }
        if (local != null) {
            text.append('+').append(local);
        }
        return text.toString();
    }
}
