package it.opposizioni.operator.consultation.engine.index;

import it.opposizioni.kit.stream.Watermark;

/**
 * The register as of one version, once for each medium that people may oppose (DPR 26/2022 art. 3 c. 1): who opposes calls alone may
 * get mail, and the other way round. Who is exempted for whom is the same in both.
 *
 * @param telephone who opposes calls
 * @param post who opposes mail
 */
public record Registers(RegisterSnapshot telephone, RegisterSnapshot post) {

    /** Registers in which nobody is. */
    public static Registers empty() {
        return new Registers(RegisterSnapshot.empty(), RegisterSnapshot.empty());
    }

    /** As of {@link RegisterSnapshot#watermark}. */
    public Watermark watermark() {
        return telephone.watermark();
    }

    /** Which state of the register this is; grows by one with each change that is applied. */
    public long version() {
        return telephone.version();
    }
}
