package it.opposizioni.operator.machineclient;

/** How far a machine client is. */
enum MachineState {
    /** Stored here, possibly not yet at the identity provider; shown to nobody. */
    CREATING,
    ACTIVE,
    /** Refused here; possibly not yet deleted at the identity provider. */
    DELETING,
    DELETED
}
