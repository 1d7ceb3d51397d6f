package it.opposizioni.operator.consultation.receipt;

import java.net.URI;
import java.time.Duration;

/** A portal to name on receipts, and one verification a minute. */
public record PortalConfig() implements ReceiptConfig {
    @Override
    public String keys() {
        return "";
    }

    @Override
    public String keyId() {
        return "";
    }

    @Override
    public URI issuer() {
        return URI.create("https://registro.example/");
    }

    @Override
    public Limit verifications() {
        return new Limit() {
            @Override
            public int count() {
                return 1;
            }

            @Override
            public Duration period() {
                return Duration.ofMinutes(1);
            }
        };
    }
}
