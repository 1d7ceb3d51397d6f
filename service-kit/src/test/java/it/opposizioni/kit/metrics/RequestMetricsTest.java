package it.opposizioni.kit.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import org.junit.jupiter.api.Test;

class RequestMetricsTest {

    private static final String ADDRESS = "/v1/callers/+393339876543";

    @Test
    void aRequestThatBrokeOffKeepsNoAddress() {
        assertThat(label("http.server.requests", "status", "RESET")).isEqualTo("NO_ROUTE");
    }

    @Test
    void aRequestToOthersWithoutATemplateKeepsNoAddress() {
        assertThat(label("http.client.requests", "address", "localhost:8083")).isEqualTo("NO_ROUTE");
    }

    @Test
    void whatWasLabelledByItsTemplateStays() {
        assertThat(label("http.client.requests", "clientName", "localhost")).isEqualTo(ADDRESS);
        assertThat(label("http.server.requests", "status", "200")).isEqualTo(ADDRESS);
    }

    private static String label(String name, String key, String value) {
        Tags tags = Tags.of("uri", ADDRESS, key, value);
        return new RequestMetrics()
                .map(new Meter.Id(name, tags, null, null, Meter.Type.TIMER))
                .getTag("uri");
    }
}
