import wording
