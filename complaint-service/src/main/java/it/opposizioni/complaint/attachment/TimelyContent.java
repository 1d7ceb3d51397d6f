package it.opposizioni.complaint.attachment;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** What a sender sends, and an error once its time is over: a connection that never falls silent could otherwise take for ever. */
final class TimelyContent extends FilterInputStream {

    private final InstantSource now;
    private final Instant deadline;

    TimelyContent(InputStream sent, InstantSource now, Duration longest) {
        super(sent);
        this.now = now;
        this.deadline = now.instant().plus(longest);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        checkTime();
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        checkTime();
        return read;
    }

    private void checkTime() throws IOException {
        if (now.instant().isAfter(deadline)) {
            throw new IOException("it takes too long to arrive");
        }
    }
}
