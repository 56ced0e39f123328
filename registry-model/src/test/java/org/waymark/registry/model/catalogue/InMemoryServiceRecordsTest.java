package org.waymark.registry.model.catalogue;

/** The fake keeps the contract, so that tests may lean on it. */
class InMemoryServiceRecordsTest implements ServiceRecordsContract {
    private final InMemoryServiceRecords records = new InMemoryServiceRecords();

    @Override
    public ServiceRecords records() {
        return records;
    }
}
