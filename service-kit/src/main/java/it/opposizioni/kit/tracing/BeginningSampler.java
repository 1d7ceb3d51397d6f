package it.opposizioni.kit.tracing;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;

/** Which traces begin here: a share of the requests. A message that no request has led to, a heartbeat for example, begins none. */
final class BeginningSampler implements Sampler {

    private final Sampler requests;

    /** @param share from 0 to 1 */
    BeginningSampler(double share) {
        this.requests = Sampler.traceIdRatioBased(share);
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        return kind == SpanKind.CONSUMER
                ? SamplingResult.drop()
                : requests.shouldSample(parent, traceId, name, kind, attributes, links);
    }

    @Override
    public String getDescription() {
        return "BeginningSampler{" + requests.getDescription() + "}";
    }
}
