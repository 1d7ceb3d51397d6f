package it.opposizioni.operator.consultation.receipt;

import java.net.URI;

/** A portal to name on receipts. */
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
}
