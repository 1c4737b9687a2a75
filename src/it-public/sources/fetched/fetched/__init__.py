WORD = "fetched"
