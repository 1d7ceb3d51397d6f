/** For whom a request is. What delegations are is another feature's matter. */
package it.opposizioni.registry.holder;
