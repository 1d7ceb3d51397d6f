package it.opposizioni.operator.consultation.intake;

import it.opposizioni.operator.consultation.Consultation;

/**
 * What the sender of a list asks for.
 *
 * @param keepList whether it may be retained for a repetition
 * @param returnOpposed whether the lines with opposed numbers are a part of the result, or only counted
 */
record UploadOptions(boolean keepList, boolean returnOpposed) {

    /** Those with which a consultation began. */
    static UploadOptions of(Consultation consultation) {
        return new UploadOptions(
                consultation.list().isToBeRetained(),
                consultation.outcome().opposed().isReturned());
    }

    void applyTo(Consultation begun) {
        begun.list().retain(keepList);
        begun.outcome().opposed().returnLines(returnOpposed);
    }
}
