package io.github.jvenv.http;

import java.io.IOException;

/** A proxy that would not open a tunnel. */
final class TunnelRefusal extends IOException {
    private final transient ProxySettings proxy;
    private final int status;

    TunnelRefusal(ProxySettings proxy, int status) {
        this.proxy = proxy;
        this.status = status;
    }

    @Override
    public String getMessage() {
        return "the proxy " + proxy + " answered " + StatusFailure.describe(status);
    }

    int status() {
        return status;
    }
}
