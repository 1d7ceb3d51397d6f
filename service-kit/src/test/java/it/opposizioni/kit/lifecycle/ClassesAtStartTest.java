package it.opposizioni.kit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassesAtStartTest {

    /** A static initializer that runs at the build would leave what it made in the cache of every service. */
    private static final class Untouched {

        static {
            fail();
        }

        private static void fail() {
            throw new IllegalStateException("initialized");
        }
    }

    @Test
    void whatIsNoLongerThereIsPassedOver() {
        assertThat(ClassesAtStart.load(List.of("java.util.List", "org.example.NoLongerThere", "java.util.Map")))
                .isEqualTo(2);
    }

    @Test
    void loadsWithoutInitializing() {
        assertThat(ClassesAtStart.load(List.of(Untouched.class.getName()))).isOne();
    }
}
