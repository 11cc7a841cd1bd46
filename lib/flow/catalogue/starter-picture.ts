/** A small drawn landscape (PNG, base64) that stands where a picture will be put. */
export const starterPicture =
  "iVBORw0KGgoAAAANSUhEUgAAAEAAAAAoCAIAAADBrGu+AAAArElEQVR42u3WsQ2AMBBDUY/NJKxBwxBMQMkAlCwALYIIjnCXOJIlD/BfcwmWdWt6EEAAAQRw2j535zUGuNTbDaCtNxoEEEAAXSG9A/pKCCCAABU2TINljABjupEB8vRXBppIf2BYAf3Y2xeUnmTAsfu+oPqzARHdxSQJgHt6NANl0uMYKFzvbkDhdHdGTYCLoTLgP4MC8MfAAsg2EAHyDFyADAMd4KuBEfDJcABGj0/0EqXsigAAAABJRU5ErkJggg==";
