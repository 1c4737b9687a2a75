package io.github.jvenv.spec.requirement;

import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.url.PercentCoding;
import io.github.jvenv.url.UserInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Direct references as text: whole, or as they are shown to people. */
final class DirectReferenceText {
    /** A parameter of a query that is called as those of signed URLs and of services with tokens are. */
    private static final Pattern SECRET_PARAMETER = Pattern.compile(
            "(^|&)([^&=]*(token|secret|passw|signature|credential|api[-_]?key|access[-_]?key|auth)[^&=]*|sig|key|pwd)=",
            Pattern.CASE_INSENSITIVE);

    private DirectReferenceText() {}

    static String whole(DirectReference reference) {
        return written(reference, reference.url().toString(), true);
    }

    static String forPeople(DirectReference reference) {
        return written(reference, withoutSecrets(reference.url()), false);
    }

    /** The text of a URL; of one that is no direct reference nothing is known to be harmless. */
    static String forPeople(String url) {
        try {
            return DirectReference.parse(url).toString();
        } catch (SyntaxFailure e) {
            return "a URL that cannot be read";
        }
    }

    /** The URL without user info, unless it is harmless, and without its query. */
    static String withoutSecrets(URI url) {
        String authority = url.getRawAuthority();
        int at = authority == null ? -1 : authority.lastIndexOf('@');
        String shown = authority == null
                ? ""
                : "//"
                        + (UserInfo.isHarmless(authority.substring(0, Math.max(at, 0)))
                                ? authority
                                : authority.substring(at + 1));
        return url.getScheme() + ":" + (shown.isEmpty() && url.getScheme().equals("file") ? "//" : shown)
                + url.getRawPath();
    }

    static boolean mayHaveSecret(URI url) {
        String authority = url.getRawAuthority();
        int at = authority == null ? -1 : authority.lastIndexOf('@');
        String user = authority == null ? "" : authority.substring(0, Math.max(at, 0));
        boolean web = url.getScheme().equals("http") || url.getScheme().equals("https");
        boolean inUser = !user.isEmpty() && !UserInfo.isHarmless(user) && (web || user.indexOf(':') >= 0);
        return inUser
                || (url.getRawQuery() != null
                        && SECRET_PARAMETER.matcher(url.getRawQuery()).find());
    }

    private static String written(DirectReference reference, String url, boolean hashes) {
        if (reference instanceof DirectReference.Repository repository) {
            return repository.vcs() + "+" + repositoryUrl(repository, url) + fragment(reference, hashes);
        }
        return url + fragment(reference, hashes);
    }

    /** The revision stands after the path, so before a query. */
    private static String repositoryUrl(DirectReference.Repository repository, String url) {
        int mark = url.indexOf('?');
        int end = mark < 0 ? url.length() : mark;
        String path = url.substring(0, end);
        String written = repository
                .revision()
                .map(revision -> path + "@" + PercentCoding.encode(revision, "-._~/"))
                // Without a revision, an '@' in the path would be read as the beginning of one.
                .orElseGet(() -> encodedSigns(path, repository.url()));
        return written + url.substring(end);
    }

    private static String encodedSigns(String text, URI url) {
        int start = text.length() - url.getRawPath().length();
        return text.substring(0, start) + text.substring(start).replace("@", "%40");
    }

    private static String fragment(DirectReference reference, boolean withHashes) {
        SortedMap<String, String> hashes =
                withHashes && reference instanceof DirectReference.Archive archive ? archive.hashes() : new TreeMap<>();
        List<String> parts = new ArrayList<>();
        hashes.forEach((algorithm, digest) -> parts.add(algorithm + "=" + digest));
        reference.subdirectory().ifPresent(path -> parts.add("subdirectory=" + path));
        return parts.isEmpty() ? "" : "#" + String.join("&", parts);
    }
}
