package it.opposizioni.kit.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import org.junit.jupiter.api.Test;

class BrokenRequestsTest {

    @Test
    void aConnectionThatWasClosedIsFoundBelowWhatTheReaderMadeOfIt() {
        assertThat(BrokenRequests.isOfAConnection(new IOException(new IOException(new HttpClosedException("closed")))))
                .isTrue();
        assertThat(BrokenRequests.isOfAConnection(new IOException(new ClosedChannelException())))
                .isTrue();
        assertThat(BrokenRequests.isOfAConnection(new IOException("disk full"))).isFalse();
    }

    @Test
    void causesThatGoInACircleEnd() {
        IllegalStateException one = new IllegalStateException();
        one.initCause(new IllegalStateException(one));

        assertThat(BrokenRequests.isOfAConnection(one)).isFalse();
    }

    @Test
    void outsideARequestNobodyLeft() {
        assertThat(BrokenRequests.isWhyItFailed(new ClosedChannelException())).isFalse();
    }
}
