package it.opposizioni.kit.testing.broker;

import java.nio.file.Path;
import java.util.List;

/** What a broker shows on {@code localhost}, and what its clients trust. */
public final class BrokerCertificate {

    /** Its name among {@link LocalCertificates}. */
    public static final String BROKER = "broker";

    private final LocalCertificates certificates;
    private final String password;

    /**
     * @param directory that only its owner will be able to read
     * @param password of the key store; goes into an address unquoted
     */
    public BrokerCertificate(Path directory, String password) {
        this(new LocalCertificates(directory), password);
    }

    /** The broker's among those of other parts, which are made elsewhere. */
    public BrokerCertificate(LocalCertificates certificates, String password) {
        this.certificates = certificates;
        this.password = password;
    }

    /** Makes a new authority and a new certificate in the place of older ones. */
    public BrokerCertificate make() {
        certificates.make(password, List.of(BROKER));
        return this;
    }

    /** PKCS #12, with the broker's key and chain. */
    public Path keyStore() {
        return certificates.keyStore(BROKER);
    }

    public String keyStorePassword() {
        return password;
    }

    /** The certificate of the authority, in PEM: what a client trusts. */
    public Path authority() {
        return certificates.authority();
    }

    /** The broker's certificate, in PEM. */
    Path certificate() {
        return certificates.certificate(BROKER);
    }

    /** The broker's key, in PEM. */
    Path key() {
        return certificates.key(BROKER);
    }
}
