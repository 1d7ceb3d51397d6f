package it.opposizioni.operator.machineclient;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** One public key of a machine client. */
@Embeddable
class MachineKey {

    private String kid;
    private String jwk;

    @Column(name = "valid_from")
    private Instant since;

    /** Null while it works. */
    @Column(name = "valid_until")
    private Instant until;

    protected MachineKey() {}

    MachineKey(PublicKeys.Key key, Instant since) {
        this.kid = key.kid();
        this.jwk = key.jwk();
        this.since = since;
    }

    private MachineKey(MachineKey key, Instant until) {
        this.kid = key.kid;
        this.jwk = key.jwk;
        this.since = key.since;
        this.until = until;
    }

    MachineKey endedAt(Instant end) {
        return new MachineKey(this, end);
    }

    boolean works() {
        return until == null;
    }

    String kid() {
        return kid;
    }

    String jwk() {
        return jwk;
    }

    Instant since() {
        return since;
    }

    Instant until() {
        return until;
    }
}
