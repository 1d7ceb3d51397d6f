package it.opposizioni.operator.callingnumber;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a declaration has effect. That its operator is suspended is the operator's state, not the declaration's. */
@Schema(name = "DeclarationState")
public enum CallingNumberState {
    /** It holds: calls from the number are this operator's. */
    DECLARED,
    /** Another operator has declared some of it; without effect until the registrar has settled whose it is. */
    CONFLICT,
    /** It has no effect any more; earlier calls remain this operator's. */
    WITHDRAWN,
    /** It never held: the registrar settled that the numbers are another's, or it was taken back before. */
    REFUSED
}
