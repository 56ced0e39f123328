package org.waymark.registry.model.store;

/** The fake keeps the contract, so that tests may lean on it. */
class InMemoryNotesTest implements NotesContract {
    private final Notes notes = new InMemoryNotes();

    @Override
    public Notes notes() {
        return notes;
    }

    @Override
    public Notes reopened() {
        return notes;
    }
}
