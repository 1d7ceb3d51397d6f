/** People who let others act for them: relatives, carers, delegates. */
package it.opposizioni.registry.delegation;
