package it.opposizioni.operator.registerreplica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CoalescedRefreshTest {

    /** The state changes; a reader must see at least what there was when it asked. */
    @Test
    void everybodySeesWhatThereWasWhenTheyAskedAndLooksAreShared() throws Exception {
        AtomicLong world = new AtomicLong();
        AtomicLong seen = new AtomicLong();
        AtomicInteger looks = new AtomicInteger();
        CoalescedRefresh look = new CoalescedRefresh(() -> {
            looks.incrementAndGet();
            long now = world.get();
            Thread.yield();
            seen.set(now);
        });
        int each = 2_000;
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> askers = new ArrayList<>();
            for (int t = 0; t < 8; t++) {
                askers.add(threads.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        long mine = world.incrementAndGet();
                        look.await();
                        assertThat(seen.get()).isGreaterThanOrEqualTo(mine);
                    }
                }));
            }
            for (Future<?> asker : askers) {
                asker.get();
            }
        }
        assertThat(looks.get()).isLessThanOrEqualTo(8 * each);
    }

    @Test
    void aFailedRefreshIsNotKept() {
        AtomicInteger looks = new AtomicInteger();
        CoalescedRefresh look = new CoalescedRefresh(() -> {
            if (looks.incrementAndGet() == 1) {
                throw new SQLException("gone");
            }
        });
        assertThatThrownBy(look::await).hasRootCauseMessage("gone");
        look.await();
        assertThat(looks).hasValue(2);
    }

    @Test
    void anErrorReachesAllWhoShareTheRefresh() {
        CoalescedRefresh look = new CoalescedRefresh(() -> {
            throw new NoClassDefFoundError("gone");
        });
        assertThatThrownBy(look::await)
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("gone");
    }
}
