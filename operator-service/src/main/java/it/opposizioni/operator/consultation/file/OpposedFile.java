package it.opposizioni.operator.consultation.file;

import jakarta.persistence.Embeddable;

/**
 * The lines with opposed numbers. An operator that needs only the others does not have to receive and store the numbers of people who
 * do not want to be called (GDPR art. 5 c. 1 c). They are written all the same, and held until the evidence for complaints has them:
 * a process that dies in between must not lose it.
 */
@Embeddable
public class OpposedFile {

    private boolean returnOpposed = true;

    private boolean opposedHeld;

    /** Whether the lines are part of the result. */
    public void returnLines(boolean asked) {
        returnOpposed = asked;
    }

    public void written() {
        opposedHeld = !returnOpposed;
    }

    public void deleted() {
        opposedHeld = false;
    }

    public boolean isReturned() {
        return returnOpposed;
    }

    /** It is in the store, and no part of the result. */
    public boolean isHeld() {
        return opposedHeld;
    }
}
