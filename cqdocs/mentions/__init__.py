"""What running text says: quotations now; figures and times when their rules are written."""
