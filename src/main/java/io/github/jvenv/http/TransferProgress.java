package io.github.jvenv.http;

/**
 * Is told how downloads go, from several threads at once. Each download that is reported at all starts once, progresses
 * any number of times, and succeeds or fails once.
 */
public interface TransferProgress {
    /** Tells nobody. */
    TransferProgress SILENT = new TransferProgress() {};

    /** The server has begun to send the file. */
    default void started(Transfer transfer) {}

    /**
     * More bytes have come; {@code transferred} is their sum so far, which drops when a server makes us start over.
     */
    default void progressed(Transfer transfer, long transferred) {}

    /** All bytes have come. Whether they are the right ones is not known yet. */
    default void succeeded(Transfer transfer, long transferred) {}

    /** The download was given up. */
    default void failed(Transfer transfer, long transferred, Exception cause) {}
}
