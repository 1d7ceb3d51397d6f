package it.opposizioni.operator.consultation.intake;

import it.opposizioni.operator.consultation.Consultation;

/**
 * What the sender of a list wishes to become of the numbers in it.
 *
 * @param keepList whether it may be kept for a repetition
 * @param returnOpposed whether the lines with opposed numbers are a part of the result, or only counted
 */
public record UploadOptions(boolean keepList, boolean returnOpposed) {

    /** As they were told when it began: whoever compares it, or its list again, finds them there. */
    static UploadOptions of(Consultation consultation) {
        return new UploadOptions(
                consultation.list().isToBeKept(),
                consultation.outcome().opposed().isToBeReturned());
    }

    public void tell(Consultation begun) {
        begun.list().toBeKept(keepList);
        begun.outcome().opposed().toBeReturned(returnOpposed);
    }
}
