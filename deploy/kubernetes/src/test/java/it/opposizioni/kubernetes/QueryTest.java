package it.opposizioni.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryTest {

    @Test
    void namesOnlyMetrics() {
        assertThat(new Query(
                                "sum by (job) (rate(a_total{x=\"not{this}\",y!~\"z.*\"}[5m])) / on (job) group_left (b) c > 0.9e1")
                        .metrics())
                .containsExactly("a_total", "c");
        assertThat(new Query("max(up) without (instance) and absent_over_time(d[1h] offset 5m) or e").metrics())
                .containsExactly("d", "e", "up");
    }
}
